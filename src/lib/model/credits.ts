/** The line that each map and each picture carries; `geo/SOURCES.md` gives the licences. */
export const ATTRIBUTION = 'Map data: Natural Earth, GeoNames (CC BY 4.0)';
