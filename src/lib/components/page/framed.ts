/** Whether the page stands in another one: wheel, one finger, history and title belong to that. */
export const framed = (): boolean => window.parent !== window;
