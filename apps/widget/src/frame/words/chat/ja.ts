import type { TranslationOf } from '../compile.ts'
import type { chat as english } from './en.ts'

export const chat: TranslationOf<typeof english> = {
  chat: {
    menu: 'このチャットについて',
    sheets: {
      menu: 'このチャット',
      copy: 'コピーをメールで受け取る',
      wayOn: '別の端末で続ける',
      end: 'チャットを終了',
    },
    putAway: 'チャットに戻る',
    endNote: 'いつでもまた書き込めます。続きはここから始まります。',
    endYes: '終了する',
    endNo: 'チャットを続ける',
    endedByYou: 'チャットを終了しました。',
    endedBy: '{who}がチャットを終了しました。ほかにご用件があれば下にお書きください。',
    mailNotes: {
      copy: 'ここまでの内容をメールでお送りします。',
      wayOn:
        '別の端末用のリンクをメールでお送りします。30分以内に1回だけ使えます。開いた人はここを読み書きできるため、アドレスをご確認ください。',
    },
    sendMail: 'メールを送信',
    mailed: '{email}に送信中です。1分ほどかかることがあります。迷惑メールもご確認ください。',
    resume: 'ここでチャットを続けますか？',
    resumeNote: 'メールのリンクから開きました。{business}とのチャットは、ここと始めた端末の両方で続きます。',
    resumeYes: 'ここで続ける',
    resumeNo: '今はしない',
    linkOver: 'このリンクは使用済みか期限切れです。チャットを始めた端末で新しいリンクを送ってください。',
    rate: 'このチャットはいかがでしたか？',
    ratings: { r1: '悪い', r2: 'あまり良くない', r3: '普通', r4: '良い', r5: 'とても良い' },
    why: 'その理由は？',
    sendRating: '送信',
    youRated: 'このチャットの評価：{rating}。ありがとうございます。',
  },
  entry: {
    title: 'はじめる前に',
    agree: '同意します',
    more: '詳しく読む',
    phone: '電話番号',
    phoneWrong: '電話番号の形ではないようです。',
    agreeFirst: 'まず同意をお願いします。',
    due: '下の質問にお答えいただくと送信されます。',
    knownOnly: 'このチャットは、このサイトにログインしている方のためのものです。ログインすると自動的に開きます。',
  },
}
