import { useEffect, useState } from 'react'

const pauseMs = 250

/** What was typed, once nobody types for a moment: a search for every letter would be none for anybody. */
export function useTyped(value: string): string {
  const [typed, setTyped] = useState(value.trim())
  useEffect(() => {
    const timer = setTimeout(() => setTyped(value.trim()), value.trim() === '' ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return typed
}
