import { LAYERS } from '$lib/model/layers';
import { PALETTES } from '$lib/model/palette';
import { CORNERS, FURNITURE, PAPER_IDS, PICTURE_FORMATS, SCREEN_IDS } from '$lib/model/picture';
import { LABEL_LANGUAGES } from '$lib/model/story';
import { SERIES } from '$lib/picture/plan/words/pictureSeries';
import { PAGE_LANGUAGES } from './words';

const either = (words: readonly string[]) => words.join(', ');

/** What `--help` prints. */
export const HELP = `Makes pictures of a story's map, as the page's picture studio does.

  npm run picture -- --story al-sharaa-in-moscow --place jobar --preset article --out jobar.png

What it shows
  --story SLUG           may be left out where there is but one
  --place ID             one place with what is around it
  --passage LINE         the places of a passage, by its line in the article
  --whole                all places; without any of these: the story's opening view
  --bounds W,S,E,N       degrees of longitude and latitude
  --area TUR,Crimea      countries and disputed areas to highlight besides: by name or ISO code
  --bearing DEGREES      clockwise from north, which point up

Size
  --preset NAME          ${either([...SCREEN_IDS, ...PAPER_IDS])}
  --size 1600x900        pixels; 210x297mm: millimetres
  --widths 360,720,1440  a picture for each width in CSS pixels, laid out for it: NAME-360.png …
  --dpi N                pixels per inch of sizes on paper; 300 where nothing is said
  --landscape, --portrait  how a sheet is turned
  --scale N              how large type and lines are: 1 as on the page

Looks
  --theme NAME           ${either(Object.keys(PALETTES))}
  --words CODE           of what is written beside the names: ${either(PAGE_LANGUAGES)}; else en
  --language CODE        of the names on the map: ${either(LABEL_LANGUAGES)}; else as the words
  --layers labels=0,…    how strong, from 0 to 1: ${either(LAYERS)}
  --with X,Y             what stands on it besides the map:
  --without X,Y          ${either(FURNITURE)}
  --attribution CORNER   ${either(CORNERS)}
  --title, --subtitle, --alt TEXT   words of your own

File
  --format NAME          ${either(PICTURE_FORMATS)}; else by the ending of --out, else png
  --quality N            1 to 100, for jpeg and webp
  --bleed 3mm            the map goes on beyond the sheet, with crop marks: of a pdf on paper
  --transparent          without paper and sea: png, webp, svg, pdf
  --out FILE             else a name is made, in the folder you are in
  --series KIND          ${either(SERIES)}: a ZIP of a picture for each, with manifest.json
  --strict               no file for a picture that lacks something: what finds no room in a picture
                         is told on stderr
  --all                  a picture of each preset, in the folder --out (pictures)
  --site URL             where readers find the site: the file names the address of the picture
  --settings FILE…       JSON that the studio saves; other arguments go before it. Of several
                         files each makes a picture, named as it, in the folder --out

  --list                 stories, places, passages and presets, in columns between tabs
  --help

It builds the site where that is missing or older than its sources, and needs a Chromium or Chrome:
DATELINE_BROWSER names one. Prints the paths of the files it made. Ends with 0 when all are made,
with 1 when one could not be, with 2 for a wrong command line; a file is whole or is not there.`;
