import type { LabelLanguage } from '$lib/model/story';
import type { StoryNames } from '$lib/story/namedByStory';

/** In which words the basemap's names are written, and which it leaves out. */
export interface Wording {
  language: LabelLanguage;
  /** What the story names itself. */
  named: StoryNames;
}
