/**
 * Ends the program, as a SIGTERM does, when the npm that started it is ended: npm hands a signal on
 * to its shell alone, which leaves without what it runs.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
