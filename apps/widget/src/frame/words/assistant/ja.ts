import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'アシスタント',
    found: 'アシスタントです。お探しのものはこちらでしょうか。',
    gone: 'ここにあったアシスタントの回答は、もうご覧いただけません。',
    helpful: 'お役に立ちましたか？',
    yes: 'はい',
    no: 'いいえ',
    thanks: 'ありがとうございます。参考になります。',
    sorry: '申し訳ありません。担当者がお手伝いします。',
    person: '担当者と話す',
    personAsked:
      'アシスタントが{business}にここでの返信を頼みました。上の内容は伝わっていますので、もう一度書く必要はありません。',
  },
}
