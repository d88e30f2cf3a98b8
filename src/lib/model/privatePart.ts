/**
 * A part of a library's object that the library does not promise to keep.
 * @param library the version whose part it is: `pdfkit@0.20.2`
 * @throws {Error} where the object has no such part
 */
export function privatePart(object: object, name: string, library: `${string}@${string}`): unknown {
  if (name in object) return (object as Record<string, unknown>)[name];
  throw new Error(
    `There is no "${name}" where ${library} keeps it, and the map and its pictures need it. Install ${library}, ` +
      'or look for its name in src/lib and change what stands there for the version you have.',
  );
}
