import type { Attachment } from 'svelte/attachments';
import { MapFailure } from '$lib/map/failure';
import { Failure } from '$lib/model/failure';
import type { MapSession } from './mapSession.svelte';

/** Takes a PMTiles file that is dropped on the map as its basemap. */
export const dropArchive =
  (session: MapSession): Attachment<HTMLElement> =>
  (pane) => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      if (file.name.endsWith('.pmtiles'))
        void session.useBasemap({ kind: 'archive', name: file.name, source: file });
      else
        session.failure = new MapFailure('basemap', new Failure('notPmtiles', { file: file.name }));
    };
    pane.addEventListener('dragover', over);
    pane.addEventListener('drop', drop);
    return () => {
      pane.removeEventListener('dragover', over);
      pane.removeEventListener('drop', drop);
    };
  };
