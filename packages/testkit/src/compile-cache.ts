import { fileURLToPath } from 'node:url'

/**
 * For the environment of Node processes that tests start: the first leaves what it compiled, and the dozens after it load
 * the product for half of the work. https://nodejs.org/api/module.html#module-compile-cache
 */
export const compileCache = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url)),
}
