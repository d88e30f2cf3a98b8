/** To be run in the page, which gets no WebGL from then on. @returns what gives it back */
export const refuseWebGL = () => {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is bound again below
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: [string]) {
    return args[0].startsWith('webgl') ? null : original.apply(this, args);
  } as typeof original;
  return () => (HTMLCanvasElement.prototype.getContext = original);
};
