import { kindOf, nameIn } from '$lib/messages/phrases';
import type { Words } from '$lib/messages/words';
import type { Place, Story } from '$lib/model/story';

/** The names of a story's places for a list: a city and its province may have one name, and are told apart. */
export function placeNames(words: Words, story: Story): (place: Place) => string {
  const names = story.places.map((place) => nameIn(words, place));
  return (place) => {
    const name = nameIn(words, place);
    const shared = names.indexOf(name) !== names.lastIndexOf(name);
    return shared ? `${name} (${kindOf(words, story, place).text})` : name;
  };
}
