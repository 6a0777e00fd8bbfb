import { assistant } from './assistant/ja.ts'
import { chat } from './chat/ja.ts'
import type { TranslationOf } from './compile.ts'
import type { first as en } from './en.ts'
import { live } from './live/ja.ts'

export const first: TranslationOf<typeof en> = {
  title: '{business}とチャット',
  tagline: '質問や予約はこちらから',
  greeting: '',
  close: 'チャットを閉じる',
  conversation: '会話',
  today: '今日',
  yesterday: '昨日',
  you: 'お客様',
  loading: '読み込み中…',
  tryAgain: 'もう一度試す',
  hours: '{hours}時間',
  minutes: '{minutes}分',

  quickReplies: '候補',
  book: '予約する',
  ask: '質問する',
  askHint: 'はい。下に質問を書いてください。{business}がここで答えます。',

  launcher: {
    open: 'チャットを開く',
    openUnread: {
      other: 'チャットを開く、未読メッセージ{count}件',
    },
    close: 'チャットを閉じる',
  },

  composer: {
    label: 'メッセージ',
    placeholder: 'メッセージを書く…',
    send: 'メッセージを送信',
  },
  message: {
    sending: '送信中…',
    waiting: '接続を待っています',
    failed: '送信できませんでした。',
    retry: 'もう一度試す',
    said: '{author}:',
    opensNewTab: '（新しいタブで開きます）',
  },

  offline: '現在接続がありません。接続が戻るとメッセージが送信されます。',
  sessionEnded: '前の会話は終了したため、新しい会話です。メッセージを書くか、時間を予約してください。',

  problem: {
    offline: '接続できません。接続を確認して、もう一度お試しください。',
    signedOut: 'セッションが終了しました。もう一度お試しください。',
    impossible: 'ここではできません。',
    paymentsOff: '現在お支払いができません。メッセージをお送りください。',
    gone: 'これはもうありません。',
    slotTaken: 'その時間は埋まりました。別の時間を選んでください。',
    tooManyOpen: 'まだ完了していない予約がいくつかあります。先にどれかを完了するか、取りやめてください。',
    changed: 'その間に内容が変わりました。もう一度ご確認ください。',
    tooLate: 'ここでは期限を過ぎています。メッセージをお送りください。',
    wrongState: 'これはもうできません。もう一度ご確認ください。',
    invalid: '入力に誤りがあります。内容をご確認ください。',
    tooLarge: '長すぎます。短くしてください。',
    slowDown: '操作が多すぎました。1分待ってから、もう一度お試しください。',
    wait: { other: '操作が多すぎました。{count}秒待ってから、もう一度お試しください。' },
    unavailable: '一時的に応答できません。1分後にもう一度お試しください。',
    internal: 'こちらで問題が起きました。もう一度お試しください。',
    requestId: '続く場合は、この番号をお知らせください: {id}',
  },
  attachments: {
    attach: 'ファイルを添付',
    toSend: '送信するファイル',
    files: 'ファイル',
    uploading: 'アップロード中…',
    remove: '{name}を外す',
    show: '{name}を表示',
    saveFile: '保存',
    save: '{name}を保存',
    broken: '{name}を表示できません',
    closePicture: '画像を閉じる',
    problems: {
      too_large: 'ファイルは10MBまでです。',
      too_many: '1通のメッセージに5ファイルまでです。',
      unsupported_media_type: '送信できるのは画像（JPEG、PNG、WebP、GIF）とPDFだけです。',
      invalid: 'このファイルは壊れているか、安全ではありません。',
      wrong_state: 'このチャットにはこれ以上ファイルを入れられません。',
      slow_down: '一度に多くのファイルが送られました。1分お待ちください。',
      offline: '接続がありません。外してから後でお試しください。',
      other: 'うまくいきませんでした。もう一度お試しください。',
    },
  },
  ...live,
  ...assistant,
  ...chat,
}
