import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { badCredentials } from '../bad-credentials.ts'
import { type Answer, type Call, call } from '../call.ts'
import { strangeCells } from '../cells.ts'
import { claimsOf } from '../claims.ts'
import { envelopeFault, plainRefusal } from '../envelope.ts'
import { exampleOf } from '../examples.ts'
import { mayCall } from '../principals.ts'
import type { ProofWorld } from '../proof-world.ts'
import { questions } from '../questions.ts'
import { type SurfaceProcedure, allProcedures } from '../surfaces.ts'
import { type Trace, type Tracer, findDifference, withoutLookUp } from '../trace/tracer.ts'
import type { Arm, Mutant } from './mutant.ts'

type Court = { app: TestApp; world: ProofWorld; tracer: Tracer; noticed: Set<Arm> }
const idsPerState = 3

/** Puts the arms to the procedures that were named, as the tests put them to all, and says which arms noticed anything. */
export async function judge(court: Omit<Court, 'noticed'>, { asks, principal }: Pick<Mutant, 'asks' | 'principal'>) {
  const noticed = new Set<Arm>()
  for (const name of asks) {
    const found = allProcedures().find((one) => one.name === name)
    if (!found) throw new Error(`${name} is no procedure`)
    // What it asked for before it was changed is what has to hold.
    const procedure = { ...found, required: court.world.required[name] ?? [] }
    if (questions[name]) await askOpenly({ ...court, noticed }, procedure)
    else await askAs({ ...court, noticed }, procedure, principal)
  }
  return noticed
}

async function askOpenly({ app, world, tracer, noticed }: Court, procedure: SurfaceProcedure): Promise<void> {
  const { surface, path, name } = procedure
  const { arms = {}, traced = [], hidden } = questions[name]?.(world) ?? {}
  const callOf = (arm: string): Call => ({ surface, procedure: path, input: arms[arm], credential: {} })
  const answers: Answer[] = []
  for (const arm of [...Object.keys(arms), ...Object.keys(arms)]) answers.push(await call(app, callOf(arm)))
  await compare({ app, noticed }, procedure, answers)
  const trace = async (arm: string): Promise<Partial<Trace>> => {
    const seen = await tracer.trace(callOf(arm))
    return hidden ? withoutLookUp(seen) : seen
  }
  const [first = '', ...others] = traced
  const difference = await findDifference(
    () => trace(first),
    others.map((arm) => [arm, () => trace(arm)] as const),
  )
  if (difference) noticed.add('work')
}

async function askAs(
  { app, world, tracer, noticed }: Court,
  procedure: SurfaceProcedure,
  asking?: string,
): Promise<void> {
  const { surface, path, name } = procedure
  const principals = world.principals[surface]
  const principal = principals.find((found) => found.name === asking) ?? principals[0]
  if (!principal) throw new Error(`nobody may call ${name}`)
  for (const field of procedure.idFields) {
    const cells = await strangeCells(world, { procedure, field, principal }, idsPerState)
    const answers: Answer[] = []
    for (const [nth, cell] of cells.entries()) {
      const claims = nth % 2 === 0 ? {} : claimsOf(world.b)
      answers.push(await call(app, { ...cell.call, claims }))
    }
    await compare({ app, noticed }, procedure, answers)
    if (answers[0]?.status !== (mayCall(procedure, principal) ? 404 : 403)) noticed.add('bytes')
    const calls = cells.map((cell) => [cell.state, () => tracer.trace(cell.call)] as const)
    if (calls[0] && (await findDifference(calls[0][1], calls.slice(1)))) noticed.add('work')
  }
  const refused: Answer[] = []
  for (const credential of badCredentials(surface, world.a)) {
    for (const input of [await exampleOf(name, world.a), { nonsense: true }]) {
      refused.push(await call(app, { surface, procedure: path, input, credential }))
    }
  }
  await compare({ app, noticed }, procedure, refused)
  if (await findCredentialDifference({ world, tracer }, procedure)) noticed.add('work')
  if (procedure.type !== 'query' || !mayCall(procedure, principal)) return
  const own = { surface, procedure: path, input: await exampleOf(name, world.a), credential: principal.credential }
  const plain = await call(app, own)
  const claiming = await call(app, { ...own, claims: claimsOf(world.b) })
  if (JSON.stringify(plain) !== JSON.stringify(claiming)) noticed.add('bytes')
  if (idsOf(world.b).some((id) => `${plain.body}${claiming.body}`.includes(id))) noticed.add('canary')
}

/** Between the credentials that there never were; a real selector with a wrong verifier finds its row. */
export async function findCredentialDifference(
  { world, tracer }: Pick<Court, 'world' | 'tracer'>,
  { surface, path, name }: SurfaceProcedure,
) {
  const input = await exampleOf(name, world.a)
  const [absent, ...others] = badCredentials(surface, world.a)
    .slice(0, -1)
    .map((credential) => () => tracer.trace({ surface, procedure: path, input, credential }))
  if (!absent) throw new Error('there is no bad credential')
  return await findDifference(
    absent,
    others.map((trace, at) => [`credential ${at}`, trace] as const),
  )
}

async function compare(
  { app, noticed }: Pick<Court, 'app' | 'noticed'>,
  { surface }: SurfaceProcedure,
  answers: readonly Answer[],
): Promise<void> {
  if (new Set(answers.map((answer) => JSON.stringify(answer))).size > 1) noticed.add('bytes')
  const plain = await plainRefusal(app, surface)
  const refusals = answers.filter(({ status }) => status >= 400)
  if (refusals.some((answer) => envelopeFault(answer, plain))) noticed.add('envelope')
}

/** What must never be read by the other side. */
export function idsOf(side: ProofWorld['b']): string[] {
  const { siteId, serviceId, providerId, customerId, bookingId, projectId, conversationId } = side
  return [siteId, serviceId, providerId, customerId, bookingId, projectId, conversationId]
}
