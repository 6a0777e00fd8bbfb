import { askChatMail } from '../chat-mail/ask-chat-mail.ts'
import { MailChat } from '../chat-mail/schemas.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { visitorProcedure } from '../core/procedures.ts'
import { withinBudget } from '../limit/within-budget.ts'
import { endChat } from './end-chat.ts'
import { rateChat } from './rate-chat.ts'
import { RateChat } from './schemas.ts'

/** What a visitor does with the chat as a whole. */
export const visitorChat = {
  end: visitorProcedure
    .meta({ limit: 'write', waitsForEntry: 'everything' })
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await withinBudget(ctx, 'message')
      await ctx.entrance.transaction((scope) => endChat(scope, ctx.deps.now()))
      return done
    }),
  rate: visitorProcedure
    .meta({ limit: 'write', waitsForEntry: 'everything' })
    .input(RateChat)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await withinBudget(ctx, 'message')
      await ctx.entrance.transaction((scope) => rateChat(scope, { ...input, now: ctx.deps.now() }))
      return done
    }),
  /** Both say the same whatever becomes of the mail. */
  mailCopy: visitorProcedure
    .meta({ limit: 'chat_mail', waitsForEntry: 'everything' })
    .input(MailChat)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await withinBudget(ctx, 'mail')
      const wish = { kind: 'transcript', ...input, now: ctx.deps.now() } as const
      await ctx.entrance.transaction((scope) => askChatMail(scope, wish))
      return done
    }),
  mailWayOn: visitorProcedure
    .meta({ limit: 'chat_mail', waitsForEntry: 'everything' })
    .input(MailChat)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await withinBudget(ctx, 'mail')
      const wish = { kind: 'resume', ...input, now: ctx.deps.now() } as const
      await ctx.entrance.transaction((scope) => askChatMail(scope, wish))
      return done
    }),
}
