import type { ErrorCode } from '@frontdesk/api/core/error-table'
import type { FieldProblem as ServerFieldProblem } from '@frontdesk/api/core/input-fields'
import type { IntegrationRouter } from '@frontdesk/api/wire/integration'
import type { AnyProcedure, inferProcedureInput, inferProcedureOutput } from '@trpc/server'
import { expectTypeOf, test } from 'vitest'
import type { AnswerCode, FieldProblem } from './frontdesk-error.ts'
import type { Wire } from './wire.ts'

/** The router as a flat table: `noun.verb` to what its schemas infer. */
type WireOf<Record> = {
  [Noun in keyof Record & string]: {
    [Verb in keyof Record[Noun] & string as `${Noun}.${Verb}`]: Record[Noun][Verb] extends AnyProcedure
      ? { input: inferProcedureInput<Record[Noun][Verb]>; output: inferProcedureOutput<Record[Noun][Verb]> }
      : never
  }
}[keyof Record & string]
type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never
type Served = Together<WireOf<IntegrationRouter['_def']['record']>>

test('the client knows every procedure of the integration surface, and no other', () => {
  expectTypeOf<keyof Wire>().toEqualTypeOf<keyof Served>()
})

test("what the client takes and gives is exactly what the server's schemas take and give", () => {
  expectTypeOf<{ [P in keyof Wire]: Wire[P] }>().toEqualTypeOf<{ [P in keyof Served]: Served[P] }>()
})

test('the client knows every code that the server answers with', () => {
  expectTypeOf<AnswerCode>().toEqualTypeOf<ErrorCode>()
  expectTypeOf<FieldProblem>().toEqualTypeOf<ServerFieldProblem>()
})
