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
  flows: {
    names: {
      book: '予約する',
      ask: '質問する',
      prices: '料金',
      hours: '営業時間',
      way: 'アクセス',
      contact: 'メッセージを残す',
      bookings: '予約の確認',
      reschedule: '予約の変更',
      cancel: '予約のキャンセル',
      person: 'スタッフと話す',
    },
    more: 'もっと見る',
    close: '閉じる',
    bookShort: '予約',
    bookThis: '{service}を予約',
    map: '地図で見る',
    noAddress: '{business}の所在地は登録されていません。こちらでお尋ねください。',
    closed: '休業',
    hoursNote: '{business}を予約できる時間です（現地時間）。祝日は異なる場合があります。',
    officeHoursNote: '{business}が返信する時間です（現地時間）。祝日は異なる場合があります。',
    noHours: '{business}の営業時間は登録されていません。こちらでお尋ねください。',
    noBooking: 'このチャットでの予約はありません。',
    linkInMail:
      'ほかの方法でご予約の場合は、確認メールのリンクから予約を開けます。ほかの人に見られないよう、お名前やメールアドレスでの検索はできません。',
    toHub: { bookings: '予約を開く', reschedule: '別の時間に変更する', cancel: 'キャンセルする' },
    contact: {
      text: 'メッセージ',
      emailWhy: '回答の送り先です。',
      send: '送信',
      sent: '送信しました。{business}からメールでお返事します。',
      waiting: '現在接続できません。メッセージは保存され、自動的に送信されます。',
    },
  },
}
