import { EventEmitter } from 'node:events'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Envelope, type Mail, parseMail } from './mail.ts'

export type MailStore = {
  add(raw: Buffer, envelope: Envelope): Promise<void>
  /** Newest first. */
  list(): Mail[]
  find(id: string): Mail | undefined
  clear(): Promise<void>
  onMail(listener: (mail: Mail) => void): () => void
}

/** In memory, and in a folder when there is one: `<id>.eml` as it came, `<id>.json` with what the mail itself does not say. */
export async function openMailStore(directory: string | undefined): Promise<MailStore> {
  const mails = new Map(directory ? await load(directory) : [])
  const events = new EventEmitter<{ mail: [Mail] }>()

  return {
    async add(raw, envelope) {
      const parsed = await parseMail(raw, envelope)
      const known = mails.get(parsed.id)
      const mail = known ? { ...known, deliveries: known.deliveries + 1 } : parsed
      mails.set(mail.id, mail)
      if (directory) await save(directory, mail, raw)
      events.emit('mail', mail)
    },
    list: () => [...mails.values()].reverse(),
    find: (id) => mails.get(id),
    async clear() {
      const ids = [...mails.keys()]
      mails.clear()
      if (!directory) return
      const files = ids.flatMap((id) => [`${id}.json`, `${id}.eml`])
      await Promise.all(files.map((file) => rm(join(directory, file), { force: true })))
    },
    onMail(listener) {
      events.on('mail', listener)
      return () => events.off('mail', listener)
    },
  }
}

async function save(directory: string, mail: Mail, raw: Buffer): Promise<void> {
  const { from, to, receivedAt, deliveries } = mail
  await writeFile(join(directory, `${mail.id}.eml`), raw, { mode: 0o600 })
  await writeFile(join(directory, `${mail.id}.json`), JSON.stringify({ from, to, receivedAt, deliveries }), {
    mode: 0o600,
  })
}

async function load(directory: string): Promise<[string, Mail][]> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const files = (await readdir(directory)).filter((file) => file.endsWith('.json'))
  const mails = await Promise.all(files.map((file) => loadOne(join(directory, file))))
  return mails.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt)).map((mail) => [mail.id, mail])
}

async function loadOne(path: string): Promise<Mail> {
  const { deliveries, ...envelope } = JSON.parse(await readFile(path, 'utf8'))
  const raw = await readFile(path.replace(/json$/, 'eml'))
  return { ...(await parseMail(raw, envelope)), deliveries }
}
