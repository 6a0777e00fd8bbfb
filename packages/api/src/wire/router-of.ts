import type {
  TRPCBuiltRouter,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCRouterRecord,
  TRPCSubscriptionProcedure,
} from '@trpc/server'
import type { z } from 'zod'
import type { formatError } from '../core/error-formatter.ts'

type Root = { ctx: object; meta: object; errorShape: ReturnType<typeof formatError>; transformer: false }

/** A router as its callers know it: by its schemas alone, so that nobody has to read how it answers to know what. */
export type RouterOf<Record extends TRPCRouterRecord> = TRPCBuiltRouter<Root, Record>

type Terms<I extends z.ZodType, Output> = { input: z.input<I>; output: Output; meta: object }

export type Query<I extends z.ZodType, O extends z.ZodType> = TRPCQueryProcedure<Terms<I, z.output<O>>>
export type Mutation<I extends z.ZodType, O extends z.ZodType> = TRPCMutationProcedure<Terms<I, z.output<O>>>
/** `O` is one item of it. */
export type Stream<I extends z.ZodType, O extends z.ZodType> = TRPCSubscriptionProcedure<
  Terms<I, AsyncIterable<{ id: string; data: z.output<O> }, void>>
>
