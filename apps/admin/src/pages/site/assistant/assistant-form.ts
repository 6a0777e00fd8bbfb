import type { Site } from '../../../api/types.ts'

export type AssistantSettings = Site['settings']['assistant']
type Greeting = AssistantSettings['greetings'][number]

/** As it is typed: a list is lines, and an hour is always there, whether or not it counts. */
export interface GreetingForm {
  text: string
  pages: string
  isTimed: boolean
  from: number
  until: number
}
export interface AssistantForm {
  answers: boolean
  quickReplies: string[]
  greetings: GreetingForm[]
}

export const newGreeting: GreetingForm = { text: '', pages: '', isTimed: false, from: 1080, until: 480 }

export function formOf({ answers, quickReplies, greetings }: AssistantSettings): AssistantForm {
  return {
    answers,
    quickReplies: [...quickReplies],
    greetings: greetings.map(({ text, pages, from, until }) => ({
      text,
      pages: pages.join('\n'),
      isTimed: from !== null || until !== null,
      from: from ?? 0,
      until: until ?? 1440,
    })),
  }
}

/** With the flows as they are, which nobody edits here. */
export function settingsOf(form: AssistantForm, { flows }: AssistantSettings): AssistantSettings {
  const greetings = form.greetings.map(({ text, pages, isTimed, from, until }): Greeting => ({
    text,
    pages: pages.split(/\s+/).filter(Boolean),
    from: isTimed ? from : null,
    until: isTimed ? until : null,
  }))
  return { answers: form.answers, quickReplies: form.quickReplies, greetings, flows }
}
