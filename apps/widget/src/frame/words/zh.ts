import { assistant } from './assistant/zh.ts'
import { chat } from './chat/zh.ts'
import type { TranslationOf } from './compile.ts'
import type { first as en } from './en.ts'
import { live } from './live/zh.ts'

export const first: TranslationOf<typeof en> = {
  title: '与{business}聊天',
  tagline: '提问或预约时间',
  greeting: '',
  close: '关闭聊天',
  conversation: '对话',
  today: '今天',
  yesterday: '昨天',
  you: '您',
  loading: '加载中…',
  tryAgain: '重试',
  hours: '{hours} 小时',
  minutes: '{minutes} 分钟',

  quickReplies: '建议',
  book: '预约时间',
  ask: '提问',
  askHint: '好的。请在下方写下您的问题，{business}会在这里答复。',

  launcher: {
    open: '打开聊天',
    openUnread: {
      other: '打开聊天，{count} 条未读消息',
    },
    close: '关闭聊天',
  },

  composer: {
    label: '您的消息',
    placeholder: '写消息…',
    send: '发送消息',
  },
  message: {
    sending: '发送中…',
    waiting: '等待连接',
    failed: '未发送。',
    retry: '重试',
    said: '{author}：',
    opensNewTab: '（在新标签页中打开）',
  },

  offline: '目前没有连接。恢复后消息会自动发送。',
  sessionEnded: '您之前的对话已结束，这是新的对话。请直接留言或预约时间。',

  problem: {
    offline: '无法连接。请检查网络后重试。',
    signedOut: '您的会话已结束。请重试。',
    impossible: '这里无法这样做。',
    paymentsOff: '目前无法付款。请给我们留言。',
    gone: '这已不存在。',
    slotTaken: '该时间刚被预约。请另选一个。',
    tooManyOpen: '您有几个预约仍未完成。请先完成或放弃其中一个。',
    changed: '期间内容有变化。请再看一遍。',
    tooLate: '现在已太晚，无法在此操作。请给我们留言。',
    wrongState: '这已无法进行。请再看一遍。',
    invalid: '有些内容不正确。请检查您填写的内容。',
    tooLarge: '内容太长。请缩短。',
    slowDown: '操作太频繁。请等一分钟后重试。',
    wait: { other: '操作太频繁。请等 {count} 秒后重试。' },
    unavailable: '我们暂时不在。请一分钟后重试。',
    internal: '我们这边出了问题。请重试。',
    requestId: '如果一再发生，请告诉我们此编号：{id}',
  },
  attachments: {
    attach: '添加文件',
    toSend: '待发送的文件',
    files: '文件',
    uploading: '上传中…',
    remove: '移除 {name}',
    show: '查看 {name}',
    saveFile: '保存',
    save: '保存 {name}',
    broken: '无法显示 {name}',
    closePicture: '关闭图片',
    problems: {
      too_large: '文件最大 10 MB。',
      too_many: '一条消息最多五个文件。',
      unsupported_media_type: '只能发送图片（JPEG、PNG、WebP、GIF）和 PDF 文件。',
      invalid: '此文件已损坏或不安全。',
      wrong_state: '此聊天已没有空间容纳更多文件。',
      slow_down: '一次文件太多。请等一分钟。',
      offline: '没有连接。请移除后稍后再试。',
      other: '没有成功。请重试。',
    },
  },
  ...live,
  ...assistant,
  ...chat,
}
