const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text to stand in HTML or XML 1.0; signs that XML forbids are left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** Signs that are not seen and turn around, or hold apart, the words beside them. */
export const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text of somebody else's to stand among our words: it does not turn them around. */
export const unturned = (text: string): string => text.replace(TURNING, '');
