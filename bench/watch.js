/**
 * Runs in each page before anything else, ours and others alike: notes what is on the screen when, and
 * what holds the page up. Times in ms from the navigation.
 * @param {number} count of markers
 */
export function watch(count) {
  const seen = { shift: 0, tasks: [], events: [], pressed: false };
  window.seen_ = seen;
  const painted = (done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())));

  /** They are in the page, each with its picture. */
  const markersStand = () => {
    const markers = [...document.querySelectorAll('[data-marker]')];
    const pictures = markers.flatMap((one) => [one, ...one.querySelectorAll('img')]);
    return (
      markers.length >= count &&
      pictures.every(({ tagName, naturalWidth }) => tagName !== 'IMG' || naturalWidth > 0)
    );
  };
  /** The middle of a marker that a pointer there would hit. */
  const openMarker = () => {
    for (const marker of document.querySelectorAll('[data-marker]')) {
      const { x, y, width, height } = marker.getBoundingClientRect();
      const at = [x + width / 2, y + height / 2];
      if (marker.contains(document.elementFromPoint(...at))) return at;
    }
    return null;
  };
  const look = () => {
    if (!seen.asked && markersStand()) {
      seen.asked = true;
      painted((at) => {
        seen.markers = at;
        window.markersShown_?.(openMarker());
      });
    }
    const idle = seen.asked && document.querySelector('[data-map][data-state=idle]');
    if (seen.live || !idle) return;
    seen.live = performance.timeOrigin + performance.now();
    painted((at) => (seen.complete = at));
  };
  new MutationObserver(look).observe(document, {
    ...{ subtree: true, childList: true, attributeFilter: ['data-state'] },
  });
  // A picture that has come.
  addEventListener('load', look, true);
  addEventListener('click', ({ target }) => (seen.pressed ||= !!target.closest('[data-marker]')), {
    capture: true,
  });

  const observe = (type, note, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      ...{ type, buffered: true },
      ...more,
    });
  observe('layout-shift', ({ value }) => (seen.shift += value));
  observe('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
  observe('event', ({ interactionId, duration }) => interactionId && seen.events.push(duration), {
    durationThreshold: 16,
  });
}
