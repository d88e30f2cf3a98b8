/**
 * Serves the built site on loopback; the last line printed is its address.
 *
 *   node src/scripts/serve.js [--prefix /some/sub/path] [--folder build]
 *
 * PORT asks for a port other than 4173; where it is taken, the next free one is used. PORT=0 takes
 * any free one.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endWithNpm } from './endWithNpm.js';
import { serveFolder } from './staticServer.js';

endWithNpm();
try {
  const { values } = parseArgs({
    options: {
      prefix: { type: 'string', default: '' },
      folder: { type: 'string', default: fileURLToPath(new URL('../../build', import.meta.url)) },
    },
  });
  const port = Number(process.env.PORT || 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a number from 0 to 65535; it is "${process.env.PORT}".`);
  const { url } = await serveFolder({ ...values, port });
  console.log(`Serving ${values.folder}. Ctrl+C ends it.`);
  console.log(url);
} catch (error) {
  console.error(`serve: ${error.message}`);
  process.exit(1);
}
