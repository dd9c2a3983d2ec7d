# syntax=docker/dockerfile:1
# One image for pages, workers and the command line; docker-compose.yml says which of them a container is.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY .swcrc tsconfig.json ./
COPY bin bin
COPY libs libs
COPY apps apps
# The embedded PostgreSQL stays behind: a container has DATABASE_URL. So does the compiler, since dist is complete.
RUN npm run build \
  && npm prune --omit=dev --omit=optional --no-audit --no-fund \
  && rm -rf node_modules/@swc node_modules/.cache

FROM node:24-slim
ENV NODE_ENV=production
# Letters as PDF in Korean, Chinese and Japanese: the one file of the package that they are set in, 19 MB of its 93.
RUN apt-get update -q \
  && apt-get install -y -q --no-install-recommends fonts-noto-cjk \
  && find /usr/share/fonts -name 'Noto*CJK*' ! -name NotoSansCJK-Regular.ttc -delete \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/bin bin
COPY --from=build /app/dist dist
# Owned by root and only read: nothing is written under /app, so that the container may be read-only.
USER node
EXPOSE 4480
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4480}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process and takes SIGTERM itself.
CMD ["node", "dist/apps/api/src/main.js"]
