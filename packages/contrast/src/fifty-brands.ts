/** What businesses are known by, from the lightest to the darkest: whatever is painted has to stand each of them. */
export const fiftyBrands = (
  '#ffffff #fffc00 #ffe600 #ffd400 #fecc00 #ffb81c #ff9900 #f7931e #ff8c00 #ff6900 ' +
  '#ff5a00 #fc4c02 #ff4500 #ff5a5f #fa243c #ff0000 #e60023 #e4002b #db0007 #cc0000 ' +
  '#e1306c #ff0084 #ff00ff #c32aa3 #9146ff #7c3aed #5865f2 #4c2c92 #6f2c91 #321e61 ' +
  '#0a66c2 #1877f2 #1da1f2 #00aff0 #00acee #0078d7 #0061ff #003087 #001e62 #00205b ' +
  '#25d366 #1db954 #00b22d #00a98f #78be20 #006341 #0e5c53 #8b5a2b #808080 #000000'
).split(' ')
