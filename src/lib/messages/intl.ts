/** The browser's own formats, each made once: to make one takes many times as long as to use it. */

function once<Language, Options, Format>(
  Made: new (language: Language, options: Options) => Format,
): (language: Language, options: Options) => Format {
  const made = new Map<string, Format>();
  return (language, options) => {
    const key = JSON.stringify([language, options]);
    const format = made.get(key) ?? new Made(language, options);
    made.set(key, format);
    return format;
  };
}

type Languages = string | string[];

export const numberFormat = once<Languages, Intl.NumberFormatOptions, Intl.NumberFormat>(
  Intl.NumberFormat,
);
export const dateFormat = once<string, Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
  Intl.DateTimeFormat,
);
export const listFormat = once<string, Intl.ListFormatOptions, Intl.ListFormat>(Intl.ListFormat);
export const pluralRules = once<string, Intl.PluralRulesOptions, Intl.PluralRules>(
  Intl.PluralRules,
);
export const displayNames = once<Languages, Intl.DisplayNamesOptions, Intl.DisplayNames>(
  Intl.DisplayNames,
);
