declare global {
  namespace App {}
  interface Window {
    /** Buttons that were pressed before the page's scripts had come. */
    presses?: HTMLElement[];
    /** What begins the site's addresses here, and what begins them where it is published. */
    datelinePublished?: { from: string; to: string };
  }
}
export {};
