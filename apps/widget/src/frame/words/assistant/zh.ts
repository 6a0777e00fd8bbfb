import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: '助手',
    found: '我是助手。这也许是您要找的：',
    gone: '这里曾有助手的回答，现已不可用。',
    helpful: '这有帮助吗？',
    yes: '有',
    no: '没有',
    thanks: '好的，谢谢。',
    sorry: '抱歉。可以请人工为您服务。',
    person: '与人工交谈',
    personAsked: '助手已请{business}在这里答复您。对方能看到以上全部内容，您无需重复。',
  },
}
