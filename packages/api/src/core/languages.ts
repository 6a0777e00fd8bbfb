/**
 * The languages that the widget speaks, and that an article can be in. apps/widget/src/frame/words/languages.ts has the words,
 * packages/db/src/migrations/0036-article.ts the stems that articles are searched by.
 */
export const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'pl', 'ja', 'zh', 'ar', 'uk'] as const
export type Language = (typeof languages)[number]
