import type { TranslationOf } from '../compile.ts'
import type { chat as english } from './en.ts'

export const chat: TranslationOf<typeof english> = {
  chat: {
    menu: '关于此聊天的更多选项',
    sheets: { menu: '此聊天', copy: '将副本发到我的邮箱', wayOn: '在其他设备上继续', end: '结束聊天' },
    putAway: '返回聊天',
    endNote: '您可以随时再次留言，对话会在这里继续。',
    endYes: '结束',
    endNo: '继续聊天',
    endedByYou: '您已结束聊天。',
    endedBy: '{who}已结束聊天。如有其他问题，请在下方留言。',
    mailNotes: {
      copy: '将目前的聊天内容通过电子邮件发送。',
      wayOn:
        '我们会向您发送用于其他设备的链接。链接在30分钟内可使用一次。打开链接的人可以在此阅读和留言，请核对邮箱地址。',
    },
    sendMail: '发送邮件',
    mailed: '正在发送至{email}。可能需要一分钟，也请查看垃圾邮件。',
    resume: '在这里继续聊天吗？',
    resumeNote: '您通过邮件中的链接打开。您与{business}的聊天将在这里和原设备上继续。',
    resumeYes: '在这里继续',
    resumeNo: '暂不',
    linkOver: '此链接已使用或已过期。请在开始聊天的地方重新获取。',
    rate: '您对此次聊天满意吗？',
    ratings: { r1: '差', r2: '不太好', r3: '一般', r4: '好', r5: '非常好' },
    why: '原因是什么？',
    sendRating: '发送',
    youRated: '您对此次聊天的评价：{rating}。谢谢。',
  },
  entry: {
    title: '开始之前',
    agree: '我同意',
    more: '了解更多',
    phone: '电话号码',
    phoneWrong: '这不像是电话号码。',
    agreeFirst: '请先表示同意。',
    due: '您回答下面的问题后就会发出。',
    knownOnly: '此聊天仅供已登录本网站的用户使用。请先登录，聊天会自动打开。',
  },
}
