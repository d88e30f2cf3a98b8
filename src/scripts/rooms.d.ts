export const ROOMS: Record<string, { holds: string; from: string[] }>;
export function filesOf(room: string): string;
export function roomsDiagram(): string;
export function roomsTable(): string;
