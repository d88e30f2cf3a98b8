/** Makes a built site ready for other hosts: packed copies of its texts, and files that tell hosts its headers. */
import {
  createReadStream,
  createWriteStream,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { ALWAYS, allowOutside, CHANGING, KEPT, KEPT_BELOW } from './siteHeaders.js';

/** Never the map's archive: of that hosts send parts. Its tiles are packed one by one. */
const PACKABLE = /\.(html|js|css|json|geojson)$/;

/** The pages that may ask other hosts for a basemap: `src/lib/model/basemap.ts` names them. */
const OUTSIDE = /(^|\/)outside-basemap\/index\.html$/;

/** The last two steps of brotli save 10 % more and take ten times as long. */
const QUALITY = { [constants.BROTLI_PARAM_QUALITY]: 9 };
const PACKERS = {
  br: () => createBrotliCompress({ params: QUALITY }),
  gz: () => createGzip({ level: constants.Z_BEST_COMPRESSION }),
};

const lines = (headers, line) => Object.entries(headers).map(([name, value]) => line(name, value));

/** Netlify and Cloudflare Pages; both have pages asked for each time by themselves, and join what is said twice. */
const underscoreHeaders = () =>
  [
    '/*',
    ...lines(ALWAYS, (name, value) => `  ${name}: ${value}`),
    `/_app${KEPT_BELOW}*`,
    ...lines(KEPT, (name, value) => `  ${name}: ${value}`),
  ].join('\n');

/** A packed copy in place of a file, where there is one and the browser can unpack it. */
const apacheCopy = (encoding, end) => `
  RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
  RewriteCond %{REQUEST_FILENAME}.${end} -f
  RewriteRule ^(.+)$ $1.${end} [L]`;

const htaccess = () => {
  const set = (name, value) => `  Header set ${name} "${value}"`;
  return `# For Apache, with mod_headers and mod_rewrite.
AddType text/javascript .js
AddType application/vnd.pmtiles .pmtiles
RemoveLanguage .br
RemoveType .gz
AddEncoding br .br
AddEncoding gzip .gz
<IfModule mod_rewrite.c>
  RewriteEngine On${apacheCopy('br', 'br')}${apacheCopy('gzip', 'gz')}
</IfModule>
<IfModule mod_headers.c>
  Header merge Vary Accept-Encoding
${lines({ ...ALWAYS, ...CHANGING }, set).join('\n')}
  <If "%{REQUEST_URI} =~ m#${KEPT_BELOW}#">
${lines(KEPT, (name, value) => `  ${set(name, value)}`).join('\n')}
  </If>
</IfModule>
# What is packed is not packed again; of the archive parts are sent.
<FilesMatch "\\.(br|gz|pmtiles)$">
  SetEnv no-gzip 1
  SetEnv no-brotli 1
</FilesMatch>`;
};

const nginx = () => {
  const names = Object.keys(KEPT);
  const variable = (name) => `$dateline_${name.toLowerCase().replaceAll('-', '_')}`;
  const set = (headers) =>
    names.map((name) => `set ${variable(name)} "${headers[name] ?? ''}";`).join('\n');
  return `# For nginx: include this file in a server block. A location with an add_header of its own needs it too.
${set(CHANGING)}
if ($uri ~ "${KEPT_BELOW}") {
${set(KEPT)}
}
${lines(ALWAYS, (name, value) => `add_header ${name} "${value}" always;`).join('\n')}
${names.map((name) => `add_header ${name} ${variable(name)};`).join('\n')}
gzip_static on;
gzip_vary on;
# Where nginx has brotli: brotli_static on;`;
};

/** The files that tell hosts the headers, by name. */
export const HOST_FILES = {
  _headers: underscoreHeaders(),
  '.htaccess': htaccess(),
  'nginx.conf': nginx(),
};

/** Writes them, the policy of the pages for basemaps of other hosts, and packed copies into a built site. @param {string} folder */
export async function finishSite(folder) {
  for (const name of readdirSync(folder, { recursive: true }).filter((name) => OUTSIDE.test(name)))
    writeFileSync(join(folder, name), allowOutside(readFileSync(join(folder, name), 'utf8')));
  for (const [name, text] of Object.entries(HOST_FILES))
    writeFileSync(join(folder, name), `${text}\n`);
  const files = readdirSync(folder, { recursive: true }).filter((name) => PACKABLE.test(name));
  for (const file of files.map((name) => join(folder, name)))
    await Promise.all(
      Object.entries(PACKERS).map(([end, packer]) =>
        pipeline(createReadStream(file), packer(), createWriteStream(`${file}.${end}`)),
      ),
    );
}
