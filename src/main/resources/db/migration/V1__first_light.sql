-- Every table carries tenant_id and every query starts from it. Keys are UUIDv7 made by the application,
-- except a session's, which its device makes.

create table tenants (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null default now()
);

create table sites (
  id uuid primary key,
  tenant_id uuid not null references tenants,
  name text not null,
  public_key text not null unique,
  allowed_origins text[] not null,
  created_at timestamptz not null default now()
);
create index on sites (tenant_id);

create table agents (
  id uuid primary key,
  tenant_id uuid not null references tenants,
  email text not null,
  name text not null,
  role text not null check (role in ('owner', 'admin', 'supervisor', 'agent')),
  password_hash text not null,
  created_at timestamptz not null default now()
);
create unique index on agents (lower(email));
create index on agents (tenant_id);

create table refresh_tokens (
  hash bytea primary key,
  tenant_id uuid not null references tenants,
  agent_id uuid not null references agents on delete cascade,
  family uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index on refresh_tokens (family);
create index on refresh_tokens (expires_at);

create table contacts (
  id uuid primary key,
  tenant_id uuid not null references tenants,
  site_id uuid not null references sites,
  name text,
  email text,
  external_id text,
  attributes jsonb not null default '{}',
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now()
);
create unique index on contacts (tenant_id, external_id) where external_id is not null;

-- A device or browser profile; its id is unique over all tenants because queues are named by it alone.
create table sessions (
  id uuid primary key,
  tenant_id uuid not null references tenants,
  subject_type text not null check (subject_type in ('visitor', 'agent')),
  subject_id uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now()
);
create index on sessions (tenant_id, subject_id);

create table conversations (
  id uuid primary key,
  tenant_id uuid not null references tenants,
  site_id uuid not null references sites,
  contact_id uuid not null references contacts,
  status text not null check (status in ('open', 'queued', 'assigned', 'resolved')),
  assignee_id uuid references agents,
  last_seq bigint not null default 0,
  preview text,
  unread integer not null default 0,
  priority integer not null default 0,
  waiting_since timestamptz,
  opened_at timestamptz not null,
  touched_at timestamptz not null, -- the last entry
  changed_at timestamptz not null  -- the last change of anything a summary shows
) with (fillfactor = 70);
create index on conversations (tenant_id, touched_at desc, id desc);
create index on conversations (tenant_id, changed_at);
create index on conversations (tenant_id, assignee_id, touched_at desc, id desc) where status <> 'resolved';
create index on conversations (contact_id, opened_at desc);

create table entries (
  tenant_id uuid not null,
  conversation_id uuid not null,
  seq bigint not null check (seq > 0),
  id uuid not null,
  kind text not null,
  audience text not null check (audience in ('all', 'agents')),
  author_type text not null check (author_type in ('visitor', 'agent', 'bot', 'system')),
  author_id uuid,
  author_name text,
  body jsonb not null,
  at timestamptz not null,
  primary key (conversation_id, seq),
  unique (conversation_id, id)
) partition by hash (conversation_id);

do $$
begin
  for i in 0..15 loop
    execute format('create table entries_%s partition of entries for values with (modulus 16, remainder %s)', i, i);
  end loop;
end $$;

create table marks (
  tenant_id uuid not null,
  conversation_id uuid not null references conversations on delete cascade,
  side text not null check (side in ('visitor', 'agent')),
  delivered bigint not null default 0,
  read bigint not null default 0,
  primary key (conversation_id, side)
);
