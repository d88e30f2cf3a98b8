export const seriesZip = (..._: unknown[]): Promise<Blob> => Promise.reject(new Error('later'));
