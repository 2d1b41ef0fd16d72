# The offers page in Rails: its models, one relation, one ERB view; no session and no sign-in.
require "action_controller/railtie"
require "active_record/railtie"

ENV["DATABASE_URL"] = "sqlite3:#{ENV["TWINS"]}/twins.db"

class Twin < Rails::Application
  config.load_defaults 6.1
  config.root = ENV["TWINS"]
  config.cache_classes = true
  config.eager_load = true
  config.consider_all_requests_local = false
  config.hosts.clear
  config.secret_key_base = "only for a measurement"
  config.logger = Logger.new(IO::NULL)
  config.log_level = :warn
  config.active_record.legacy_connection_handling = false
  routes.append { get "/offers", to: "offers#index" }
end

class Member < ActiveRecord::Base
  self.table_name = "member"
  def first_name = name.split(" ").first
end

class Tag < ActiveRecord::Base
  self.table_name = "tag"
end

class Offer < ActiveRecord::Base
  self.table_name = "offer"
  belongs_to :member
  has_many :tags
end

class OffersController < ActionController::Base
  prepend_view_path "#{ENV["TWINS"]}/rails"
  layout "application"

  def index
    @offers = Offer.joins(:member).where(standing: 1, member: { standing: 1 })
      .includes(:member, :tags).order(id: :desc).limit(50)
  end
end

Twin.initialize!
run Twin
