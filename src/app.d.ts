declare global {
  namespace App {}
  interface Window {
    /** What begins the site's addresses here, and what begins them where it is published. */
    datelinePublished?: { from: string; to: string };
  }
}
export {};
