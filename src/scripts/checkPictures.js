/**
 * Says of which pictures of the stories some rule is broken: of each passage, each place and the whole,
 * in several sizes and in each language, with names and with numbers. No browser is needed: it plans
 * them, and reads plan and words side by side.
 *
 *   npm run check-pictures
 */
import { imported, ROOT } from './imported.js';

process.chdir(ROOT);
const { checkAll } = await imported('src/scripts/picture/check.ts');
const { pictures, faults } = checkAll();
for (const fault of faults) console.error(fault);
console.log(`${pictures} pictures planned, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
