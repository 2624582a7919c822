/** The build bundles the library into this file (gulpfile.js), as an n8n node may have no dependencies. */
export { imageSize } from 'image-size';
