/** Other ways through a story than its text. */
export const PANELS = ['places', 'layers', 'measure', 'timeline'] as const;
export type PanelId = (typeof PANELS)[number];

/** What a story shows on the map, as a reader turns it on and off. */
export const LAYERS = ['places', 'labels', 'routes', 'areas', 'rings'] as const;
export type LayerId = (typeof LAYERS)[number];

/** How strongly each is drawn, from 0 (not at all) to 1. */
export type Strengths = Readonly<Record<LayerId, number>>;

export const FULL: Strengths = { places: 1, labels: 1, routes: 1, areas: 1, rings: 1 };
