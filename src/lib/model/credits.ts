/** The line that each map and each picture carries; `geo/SOURCES.md` gives the licences. */
export const ATTRIBUTION =
  'Natural Earth; United Nations Geospatial; GeoNames (CC BY 4.0); OurAirports; Unicode CLDR';
