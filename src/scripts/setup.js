/**
 * Makes a checkout ready to run, whatever state it is in: the right Node, the packages of the lock
 * file, SvelteKit's generated types. Plain Node, for it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OLDEST_NODE = [20, 19];

/** Ends the program with a message that says what to do. */
function stop(message) {
  console.error(`setup: ${message}`);
  process.exit(1);
}

/** Vite reads paths as addresses, in which these begin something else. */
function checkFolder() {
  if (!/[#?]/.test(ROOT)) return;
  stop(
    `the path of this folder, ${ROOT}, has a # or ? in it, with which nothing can be built. Rename it.`,
  );
}

function run(command, args) {
  // A shell only where npm is a .cmd file, which Node starts in no other way.
  const shell = process.platform === 'win32' && command !== process.execPath;
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell });
  if (error) stop(`could not start ${command}: ${error.message}`);
  return status === 0;
}

/** The npm that called us, else the one on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  return script && /npm-cli\.[cm]?js$/.test(script)
    ? run(process.execPath, [script, ...args])
    : run('npm', args);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  stop(
    `Dateline needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the command again.',
  );
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Why the installed packages are not those of the lock file; null when they are. */
function staleness() {
  const installed = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return 'nothing is installed';
  const have = packagesIn(installed);
  for (const [path, wanted] of Object.entries(packagesIn(join(ROOT, 'package-lock.json')))) {
    if (path === '') continue;
    const found = have[path];
    // npm leaves out optional packages that are for other systems.
    if (!found && (wanted.optional || wanted.devOptional)) continue;
    const name = path.replace(/^.*node_modules\//, '');
    if (!found || !existsSync(join(ROOT, path))) return `${name} is missing`;
    if (found.version !== wanted.version || found.integrity !== wanted.integrity)
      return `${name} is ${found.version}, the lock file says ${wanted.version}`;
  }
  return null;
}

function install() {
  const reason = staleness();
  if (!reason) return;
  console.log(`setup: npm ci (${reason})`);
  // Also where NODE_ENV or npm's settings leave out what is for development: here that is all.
  if (!npm(['ci', '--include=dev']))
    stop('npm ci failed; its own message above says why. Is the registry reachable?');
}

/** When anything in a folder was last changed, in ms. */
function changed(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

/** The types that SvelteKit derives from the routes: the checker and the linter read them. */
function sync() {
  const types = join(ROOT, '.svelte-kit/tsconfig.json');
  const sources = ['svelte.config.js', 'vite.config.ts', 'src/routes'].map((p) => join(ROOT, p));
  const newest = Math.max(...sources.filter(existsSync).map(changed));
  if (existsSync(types) && statSync(types).mtimeMs >= newest) return;
  console.log('setup: svelte-kit sync');
  const kit = join(ROOT, 'node_modules/@sveltejs/kit/svelte-kit.js');
  if (!run(process.execPath, [kit, 'sync'])) stop('svelte-kit sync failed, see above.');
}

checkNode();
checkFolder();
install();
sync();
