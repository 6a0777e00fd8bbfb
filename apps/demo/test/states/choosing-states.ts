import type { Scene } from './scene.ts'
import type { Chapter } from './state.ts'
import {
  button,
  chooseService,
  details,
  fail,
  hold,
  giveName,
  listServices,
  open,
  services,
  slots,
  times,
} from './steps.ts'

const failed = [/status of 500/]

export const choosingStates: Chapter = {
  title: 'Booking: what and when',
  states: [
    {
      name: 'services',
      async reach(scene) {
        await services(scene)
        await scene.chat.getByRole('button', { name: scene.content.services.call.name }).waitFor()
      },
    },
    {
      name: 'services-loading',
      async reach(scene) {
        await open(scene)
        await hold(scene, 'service.list')
        await listServices(scene)
      },
    },
    {
      name: 'services-failed',
      expected: failed,
      async reach(scene) {
        await open(scene)
        await fail(scene, 'service.list')
        await listServices(scene)
        await scene.chat.getByRole('alert').waitFor()
      },
    },
    {
      name: 'services-none',
      async reach(scene) {
        const { app, tenant, chat, words } = scene
        await app.owner.updateTable('service').set({ active: false }).where('tenant_id', '=', tenant.tenantId).execute()
        await services(scene)
        await chat.getByText(words.services.none).waitFor()
      },
    },
    {
      name: 'times',
      async reach(scene) {
        await times(scene, 'portrait')
        await scene.chat.getByRole('checkbox').first().check()
        await slots(scene).first().waitFor()
      },
    },
    {
      name: 'times-few',
      reach: (scene) => times(scene, 'couple'),
    },
    {
      name: 'times-for-a-group',
      async reach(scene) {
        await times(scene, 'walk')
        await scene.chat.getByRole('combobox').selectOption('2')
        await slots(scene).first().waitFor()
      },
    },
    {
      name: 'times-loading',
      async reach(scene) {
        await services(scene)
        await hold(scene, 'slot.list')
        await chooseService(scene, 'portrait')
        await scene.chat.getByRole('heading', { name: scene.words.times.title }).waitFor()
      },
    },
    {
      name: 'times-failed',
      expected: failed,
      async reach(scene) {
        await services(scene)
        await fail(scene, 'slot.list')
        await chooseService(scene, 'portrait')
        await scene.chat.getByRole('alert').waitFor()
      },
    },
    {
      name: 'times-none',
      async reach(scene) {
        const { app, tenant, chat, words } = scene
        await app.owner.deleteFrom('weekly_hours').where('tenant_id', '=', tenant.tenantId).execute()
        await services(scene)
        await chooseService(scene, 'portrait')
        await chat.getByText(words.times.none).waitFor()
      },
    },
    {
      name: 'times-taken',
      expected: [/status of 409/],
      async reach(scene) {
        const { chat, words } = scene
        await details(scene, 'couple')
        await nobodyIsFree(scene)
        await giveName(scene)
        await button(scene, words.details.submit).click()
        await chat.getByText(words.times.taken).waitFor()
      },
    },
    { name: 'details', reach: (scene) => details(scene, 'portrait') },
    {
      name: 'details-refused',
      async reach(scene) {
        const { chat, words } = scene
        await details(scene, 'wedding')
        await chat.getByRole('textbox', { name: words.details.email }).fill('vera@')
        await button(scene, words.details.submit).click()
        await chat.getByText(words.field.name.required).waitFor()
      },
    },
    {
      name: 'details-failed',
      expected: failed,
      async reach(scene) {
        await details(scene, 'couple')
        await fail(scene, 'booking.propose')
        await giveName(scene)
        await button(scene, scene.words.details.submit).click()
        await scene.chat.getByRole('alert').waitFor()
      },
    },
  ],
}

/** From now on until noon, so that what was just chosen has gone and what comes later has not. */
async function nobodyIsFree({ app, tenant }: Scene): Promise<void> {
  await app.owner
    .updateTable('weekly_hours')
    .set({ from_minute: 15 * 60 + 30 })
    .where('tenant_id', '=', tenant.tenantId)
    .execute()
}
