import config, { FULL } from './playwright.config';

/** What is slow by nature: `npm run test:full`. */
export default { ...config, grep: FULL, grepInvert: undefined };
