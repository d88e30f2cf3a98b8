import { readFileSync } from 'node:fs';
import { building } from '$app/environment';

interface Notes {
  live: { modules: string[]; worker: string; fonts: Record<string, string> };
}

/**
 * A script for a story's page: right after the first paint (`afterPaint.ts`) it asks for the live map's
 * files, which would else be asked for once the page's own script has come and begun. Not where the live
 * map waits: in a frame, `opensWithPicture.ts`, `spareData.ts`. Without built files: nothing.
 * @param html of the page, by which its way to the site's files is known
 * @param language of the page, whose letters the map is written in
 */
export function askedEarly(html: string, language: string): string {
  const [, site] = /"([^"]*)_app\/immutable\//.exec(html) ?? [];
  if (!building || site === undefined) return '';
  const { live } = JSON.parse(
    readFileSync(import.meta.env['FIRST_VIEW'] as string, 'utf8'),
  ) as Notes;
  const { script = '' } = new Intl.Locale(language).maximize();
  const addresses = (files: (string | undefined)[]) =>
    JSON.stringify(files.flatMap((file) => (file ? site + file : [])));
  return (
    'painted.then(()=>{let c=navigator.connection||{};' +
    'if(self==top&&/^http/.test(location.href)&&!/[?&]picture/.test(location.search)&&!c.saveData&&!/2g/.test(c.effectiveType)){' +
    `ask(${addresses(live.modules)},'low');` +
    `${addresses([live.worker, live.fonts[script]])}` +
    ".map(f=>fetch(f,{priority:'low'}).then(r=>r.blob()).catch(()=>{}))}})"
  );
}
