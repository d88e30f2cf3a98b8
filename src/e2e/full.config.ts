import config, { FULL } from './playwright.config';

/** What is slow by nature: `npm run test:full`. It writes the table of faults into the documentation. */
export default {
  ...config,
  grep: FULL,
  grepInvert: undefined,
  reporter: [['list'], ['./faultTable.ts']],
};
