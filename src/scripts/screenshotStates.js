/** The states of the page that pictures are taken of. */

export const THEMES = ['light', 'dark'];
/** Of the names on the map. */
export const LANGUAGES = ['en', 'ar', 'ru', 'ku'];

export const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844, touch: true },
};

/** With a `#map=` in it the address says where to look, so that a fresh visit does not decide. */
export const STATES = [
  { name: 'opening', readme: ['desktop-light', 'phone-dark'] },
  { name: 'place', address: '?place=damascus', readme: ['desktop-dark'] },
  { name: 'small-place', address: '?place=jobar' },
  { name: 'passage', address: '?passage=22' },
  { name: 'close', address: '?place=latakia#map=8.00/35.40/36.00' },
  {
    name: 'mention',
    act: (page) =>
      page.locator('[data-passage] [data-mention][data-sense=government]').first().click(),
  },
  {
    name: 'studio',
    address: '?picture=1&picture.place=jobar&picture.with=numbers',
    // The live map comes when the picture is closed.
    map: 'static',
    act: (page) => page.locator('[data-picture-studio][data-state=ready]').waitFor(),
    readme: ['desktop-light'],
  },
  { name: 'scripts-off', map: 'static', scriptsOff: true },
  {
    name: 'data-missing',
    map: 'failed',
    before: (page) => page.route('**/*.geojson', (route) => route.abort()),
  },
];
