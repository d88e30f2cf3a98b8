export function serveFolder(options: {
  folder: string;
  port?: number;
  prefix?: string;
  tries?: number;
}): Promise<{ url: string; close: () => Promise<void> }>;
