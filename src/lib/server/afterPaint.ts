import { hashOf } from './pagePolicy';

/** Milliseconds until a page has come, above which its host is far. */
const FAR = 200;
/** Milliseconds after which a page starts although it was not painted, as in a hidden tab. */
const UNPAINTED = 1000;

const IMPORT = /import\("[^"]+"\)/g;

/**
 * A script for a page's head. It asks for the page's own modules, and sets `painted`, a promise of the first
 * paint, and `ask(modules, priority)`. From a far host the modules are asked for at once, as they take long.
 * From a near one they are there soon, and what the browser does with them would hold up the first paint: so
 * they are asked for after it.
 * @param modules addresses from the page
 */
export const afterPaint = (modules: string[]): string =>
  "let ask=(m,p)=>m.map(href=>document.head.append(Object.assign(document.createElement('link'),{rel:'modulepreload',fetchPriority:p,href})))," +
  `own=()=>ask(${JSON.stringify(modules)},'auto');` +
  "painted=new Promise(r=>{new PerformanceObserver(r).observe({type:'paint',buffered:true});" +
  `setTimeout(r,${UNPAINTED})});performance.now()>${FAR}?own():painted.then(own);`;

/**
 * Has Kit's own script in a page wait for `painted`, and the page's policy allow it as it then is.
 * @throws {Error} where Kit's script is not as expected
 */
export function startPainted(html: string): string {
  const from = html.lastIndexOf('<script>') + '<script>'.length;
  const script = html.slice(from, html.indexOf('</script>', from));
  const waiting = script.replace(IMPORT, (one) => `painted.then(() => ${one})`);
  if (waiting === script || !html.includes(hashOf(script)))
    throw new Error(
      'The page does not end with Kit’s script, which imports modules and is allowed.',
    );
  return html.replace(script, () => waiting).replace(hashOf(script), hashOf(waiting));
}
