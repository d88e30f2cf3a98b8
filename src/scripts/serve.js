/**
 * Serves the built site on loopback; the last line printed is its address.
 *
 *   node src/scripts/serve.js [--prefix /some/sub/path]
 *
 * PORT asks for a port other than 4173; where it is taken, the next free one is used.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveFolder } from './staticServer.js';

try {
  const { values } = parseArgs({ options: { prefix: { type: 'string', default: '' } } });
  const port = Number(process.env.PORT || 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a number from 0 to 65535; it is "${process.env.PORT}".`);
  const folder = fileURLToPath(new URL('../../build', import.meta.url));
  const { url } = await serveFolder({ folder, port, prefix: values.prefix });
  console.log('Serving build/. Ctrl+C ends it.');
  console.log(url);
} catch (error) {
  console.error(`serve: ${error.message}`);
  process.exit(1);
}
