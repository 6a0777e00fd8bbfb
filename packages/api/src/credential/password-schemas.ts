import { z } from 'zod'
import { passwordIssue } from '../core/input-fields.ts'
import { passwordFlaw } from './password-rules.ts'

/** One that is to be checked: whatever it is, within reason. */
export const PasswordIn = z.string().min(1).max(512)

/** One that is chosen. What it must not be of the person's own is checked where the person is known. */
export const NewPassword = z
  .string()
  .max(512) // 256 characters, of which some count twice in a string of JavaScript
  .superRefine((password, ctx) => {
    const flaw = passwordFlaw(password)
    if (flaw) ctx.addIssue(passwordIssue(flaw))
  })
