import { createContext, untrack } from 'svelte';
import {
  NOTHING,
  type Chooser,
  type Kind,
  type Moves,
  type Narrowing,
  type Selection,
} from '$lib/model/selection';
import { FULL, type PanelId, type Strengths } from '$lib/model/layers';
import { UNMEASURED, type MeasureEnd, type Measurement } from '$lib/model/measurement';
import type { LabelLanguage, Mention, Passage, Place, Sense, Story } from '$lib/model/story';
import { letteringOf, type Lettering } from '$lib/labels/lettering';
import { ROWS } from '$lib/labels/markers';
import { mentionsOf } from '$lib/story/mentionCounts';
import {
  activeLines,
  activePlaces,
  activeRoutes,
  mentionById,
  ofKind,
  passagesNaming,
  routeById,
} from '$lib/story/evidence';

/** What the reader looks at: one selection, one place pointed at, for the text and the map alike. */
export class Exploration {
  readonly story: Story;
  /** Of the names on the map. */
  language: LabelLanguage = $state.raw('en');
  readonly #places: Map<string, Place>;

  #selection = $state.raw<Selection>(NOTHING);
  #by = $state.raw<Chooser>('address');
  #moves = $state.raw<Moves>('text');
  #hovered = $state.raw<string | null>(null);
  /** The line of the passage that was read before a place was chosen. */
  #came = $state.raw<number | null>(null);
  /** Counts selections, so that choosing the same thing again is seen as a new choice. */
  #turn = $state.raw(0);

  /** Whether a finger points: labels stand further apart. */
  coarse = $state.raw(false);
  /** The story's words as they stand on the map. */
  readonly lettering = $derived.by((): Lettering =>
    letteringOf(this.story, this.language, ROWS[this.coarse ? 'coarse' : 'fine'].height),
  );
  /** The places with a marker, in reading order, named as the map names them. */
  readonly points = $derived.by(() => this.lettering.points);
  readonly captions = $derived.by(() => this.lettering.captions);

  /** Whether the map goes along with the reading. */
  guided = $state.raw(true);

  /** How strongly each layer of the map is drawn. */
  strengths = $state.raw<Strengths>(FULL);
  /** The panel that is open. */
  panel = $state.raw<PanelId | null>(null);
  /** What is measured on the map. */
  measured = $state.raw<Measurement>(UNMEASURED);
  /** While it is set, points of the map and markers are chosen for it, not selected. */
  pick = $state.raw<((end: MeasureEnd) => void) | null>(null);
  /** What the reader singled out in a key. */
  kind = $state.raw<Kind | null>(null);
  /** What each panel leaves; null where it narrows nothing. */
  #panels = $state.raw<Record<string, Narrowing | null>>({});
  readonly #narrowed = $derived.by(() =>
    [...Object.values(this.#panels), this.kind && ofKind(this.story, this.kind)].filter(
      (narrowing) => narrowing !== null,
    ),
  );

  readonly lines = $derived.by(() => new Set(activeLines(this.story, this.#selection)));
  readonly placeIds = $derived.by(() => activePlaces(this.story, this.#selection));
  /** What stands out on the map: what is selected, and where something narrows the areas that it leaves. */
  readonly singled = $derived.by(() => {
    const left =
      this.#narrowed.length > 0 ? this.story.places.filter(({ id }) => this.shows(id)) : [];
    const areas = left.filter(({ shape }) => shape === 'area').map(({ id }) => id);
    return new Set([...this.placeIds, ...areas]);
  });
  /** Ids of what is narrowed away: points, and journeys with neither end left. */
  readonly out = $derived.by(() => {
    const points = this.points.filter(({ id }) => !this.shows(id));
    const routes = this.story.routes.filter(({ from, to }) => !this.shows(from) && !this.shows(to));
    return new Set([...points, ...routes].map(({ id }) => id));
  });
  readonly routeIds = $derived.by(() => new Set(activeRoutes(this.story, this.#selection)));
  /** The journeys that stand out on the map. */
  readonly litRoutes = $derived.by(() =>
    this.kind === 'routes' ? new Set(this.story.routes.map(({ id }) => id)) : this.routeIds,
  );
  readonly place = $derived.by(() =>
    this.#selection.type === 'place' ? (this.#places.get(this.#selection.id) ?? null) : null,
  );
  readonly route = $derived.by(() =>
    this.#selection.type === 'route' ? routeById(this.story, this.#selection.id) : undefined,
  );
  /** The places that the selected marker stands for. */
  readonly group = $derived.by((): Place[] =>
    this.#selection.type === 'group'
      ? this.#selection.places.flatMap((id) => this.#places.get(id) ?? [])
      : [],
  );
  readonly mention = $derived.by((): Mention | undefined =>
    this.#selection.type === 'place' ? mentionById(this.story, this.#selection.mention) : undefined,
  );
  /** The line of the one passage that the reader is at. */
  readonly line = $derived.by(() =>
    this.#selection.type === 'passage' ? this.#selection.line : (this.mention?.line ?? null),
  );
  /** The passages that name the selected place. */
  readonly evidence = $derived.by((): Passage[] =>
    this.place ? passagesNaming(this.story, this.place.id) : [],
  );
  /**
   * The mention by which the selected place is quoted: the one that was chosen, else one of the passage
   * that was read before, else the first.
   */
  readonly quoted = $derived.by((): Mention | undefined => {
    if (this.mention || !this.place) return this.mention;
    const all = mentionsOf(this.story, this.place.id);
    return all.find(({ line }) => line === this.#came) ?? all[0];
  });
  /** Where in `evidence` the quotation is from; -1 where nothing names the place. */
  readonly evidenceStep = $derived.by(() =>
    this.evidence.findIndex((p) => p.line === this.quoted?.line),
  );

  constructor(story: Story, language: LabelLanguage = 'en', start: Selection = NOTHING) {
    this.story = story;
    this.language = language;
    this.#places = new Map(story.places.map((place) => [place.id, place]));
    this.#selection = start;
  }

  get selection(): Selection {
    return this.#selection;
  }
  /** Who chose. */
  get by(): Chooser {
    return this.#by;
  }
  /** What moves to show it. */
  get moves(): Moves {
    return this.#moves;
  }
  get hovered(): string | null {
    return this.#hovered;
  }
  get turn(): number {
    return this.#turn;
  }

  select(selection: Selection, moves: Moves, by: Chooser = 'reader'): void {
    // From place to place the reader has read nothing else.
    if (this.line !== null || this.#selection.type === 'none') this.#came = this.line;
    this.#selection = selection;
    this.#moves = moves;
    this.#by = by;
    this.#turn += 1;
  }

  clear(moves: Moves): void {
    if (this.#selection.type !== 'none') this.select(NOTHING, moves);
  }

  /** Narrows what is shown, in text, map and panels alike; null: to no less. */
  narrow(by: 'places' | 'time', to: Narrowing | null): void {
    this.#panels = { ...untrack(() => this.#panels), [by]: to };
  }

  /** Whether a place passes all that narrows; with a sense: as it is named so. */
  shows(place: string, as?: Sense): boolean {
    return this.#narrowed.every(
      ({ places, senses }) => places.has(place) && (!as || !senses || senses.includes(as)),
    );
  }

  point(place: string | null): void {
    this.#hovered = place;
  }

  /** Goes to the next (+1) or previous (-1) passage of the article. */
  step(by: 1 | -1): void {
    const { passages } = this.story;
    const at = passages.findIndex(({ line }) => line === this.line);
    const next = passages[at < 0 && by < 0 ? passages.length - 1 : at + by];
    if (next) this.select({ type: 'passage', line: next.line }, 'both');
  }

  /** The reader has come to a passage by scrolling; null: back to the top. Leaves a chosen place or journey be. */
  read(line: number | null): void {
    const chosen = ['place', 'route', 'group'].includes(this.#selection.type);
    if (!this.guided || chosen || line === this.line) return;
    this.select(line === null ? NOTHING : { type: 'passage', line }, 'along');
  }

  /** Goes to the next (+1) or previous (-1) passage that names the selected place. */
  walk(by: 1 | -1): void {
    const passage = this.evidence[this.evidenceStep + by];
    if (passage) this.goTo(passage);
  }

  /** Goes to a passage that names the selected place. */
  goTo({ mentions }: Passage): void {
    const mention = mentions.find(({ place }) => place === this.place?.id);
    if (mention) this.select({ type: 'place', id: mention.place, mention: mention.id }, 'text');
  }
}

export const [useExploration, provideExploration] = createContext<Exploration>();
